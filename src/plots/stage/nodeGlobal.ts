/** Some of plotly's parts ask for Node's `global`; this stands in for it wherever no bundler has. Import it first. */
Object.assign(globalThis, { global: globalThis });
