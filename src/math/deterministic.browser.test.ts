/** The facts of deterministic.test.ts and random.test.ts again, in a browser: among them checksums of the same bits. */
import './deterministic.test.ts';
import './random.test.ts';
