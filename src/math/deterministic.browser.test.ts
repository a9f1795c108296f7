/** The facts of these tests again, in a browser: among them checksums of the same bits. */
import './deterministic.test.ts';
import './power.test.ts';
import './random.test.ts';
