/** A compute program: what it binds and the WGSL that is the same in all of them. */

export type Access = 'read' | 'read_write';

export interface GpuProgram {
  readonly label: string;
  /** Storage buffers in order of binding. In WGSL, buffer `theta` is called `thetaBuffer`: some names are reserved. */
  readonly buffers: readonly { readonly name: string; readonly access: Access }[];
  /** Names of the numbers given to each dispatch, in WGSL `numbers.count`: first the u32, then the f32. */
  readonly sizes: readonly string[];
  readonly factors: readonly string[];
  /** Complete WGSL with the entry point `main`: equal sources share one pipeline. */
  readonly source: string;
}

/** Longest list of numbers of one program, in 4-byte words: one uniform slot. */
export const MAX_NUMBERS = 64;

/**
 * Completes a program. `body` defines `fn run(group: u32, member: u32, lane: u32)`, called with the number of the
 * workgroup, the member of the ensemble, and the thread in [0, threads).
 * Throws `too many numbers: 65`.
 */
export function gpuProgram(program: Omit<GpuProgram, 'source'>, threads: number, body: string): GpuProgram {
  const { buffers, sizes, factors } = program;
  if (sizes.length + factors.length > MAX_NUMBERS)
    throw new Error(`too many numbers: ${sizes.length + factors.length}`);
  const source = `
struct Numbers {
${[...sizes.map((name) => `  ${name}: u32,`), ...factors.map((name) => `  ${name}: f32,`)].join('\n')}
}
@group(0) @binding(0) var<uniform> numbers: Numbers;
${buffers.map(({ name, access }, i) => `@group(0) @binding(${i + 1}) var<storage, ${access}> ${name}Buffer: array<f32>;`).join('\n')}

@compute @workgroup_size(${threads})
fn main(
  @builtin(workgroup_id) workgroup: vec3u,
  @builtin(num_workgroups) workgroups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  run(workgroup.x + workgroups.x * workgroup.y, workgroup.z, lane);
}
${body}`;
  return { ...program, source };
}
