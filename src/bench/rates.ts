/** Rates of the matrix products from their times. */
import { browserAssets } from '../engine/assets.browser.ts';
import { BUILDS } from './devices.ts';
import type { Subject } from './interleave.ts';
import { MATMUL_FLOP, matmulSubjects } from './matmulSubjects.ts';

/** The matrix products of all builds. */
export async function allMatmuls(): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const build of BUILDS) subjects.push(...(await matmulSubjects(build, await browserAssets.kernels(build))));
  return subjects;
}

/** GFLOP/s of each, the best first. `times`: milliseconds by name. */
export function ratesOf(matmuls: readonly Subject[], times: ReadonlyMap<string, number>) {
  return matmuls
    .map(({ name }) => ({ kernel: name, gflops: MATMUL_FLOP / (times.get(name) ?? Number.NaN) / 1e6 }))
    .sort((a, b) => b.gflops - a.gflops);
}
