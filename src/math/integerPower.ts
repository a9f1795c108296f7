/** base^exponent for a whole exponent >= 0, by multiplication: unlike `**`, the same bits on every JavaScript engine. */
export function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= base;
  return power;
}
