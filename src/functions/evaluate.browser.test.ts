/** The facts of evaluate.test.ts again, in a browser: among them the checksum of the same bits. */
import './evaluate.test.ts';
