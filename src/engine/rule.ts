/** The rule for rho of one epoch as the few numbers that kernels read. */
import type { EpochRule } from '../sobolev/rhoRules.ts';
import { RULE, RULE_SIZE } from './kernels/specs.ts';

/** [RULE_SIZE]; null gives zeros. */
export function encodeRule(rule: EpochRule | null): Float32Array {
  const encoded = new Float32Array(RULE_SIZE);
  if (!rule) return encoded;
  encoded[RULE.adaptive] = rule.adaptive ? 1 : 0;
  encoded[RULE.threshold] = rule.adaptive?.threshold ?? 0;
  encoded[RULE.cap] = rule.adaptive?.cap ?? 0;
  encoded[RULE.throughRho] = rule.throughRho ? 1 : 0;
  encoded.set(rule.scales, RULE.scale);
  return encoded;
}
