/** How the paper and what was made here are cited. */

/** BibTeX of the paper, and of the experiment that a link opens. */
export function citation(version: string, link: string, experiment: string): string {
  return `@misc{hartmann-sobolev,
  author = {Hartmann, Thomas and Kissel, Matthias and Diepold, Klaus},
  title  = {Sobolev Training With Higher Order Derivatives},
  note   = {Chair of Data Processing, Technical University of Munich}
}

@misc{sobolev-playground,
  title = {Sobolev Playground ${version}: ${experiment}},
  howpublished = {\\url{${link}}}
}
`;
}
