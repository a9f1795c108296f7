/** What `--help` prints. */
export const USAGE = `usage:
  npm run --silent cli -- train '<link, hash or session.json>' [--data points.csv] [--save session.json] [--force]
  npm run --silent cli -- partials <function id or formula> --points <file.csv or ->
  npm run --silent cli -- predict <session.json> --points <file.csv or -> [--run B]
  npm run --silent cli -- export <session.json> [--format onnx] [--out <file or folder>] [--force] [--run B]
  npm run --silent reproduce -- <plan or file.json> [--out file.jsonl] [--shard 2/4] [--threads 2] [--known other.jsonl] [--dry]
  npm run --silent reproduce -- merge <file.jsonl> ... --out <merged.jsonl>

train prints a JSON line an epoch and a summary. A link with twins trains them all, one after the other: each line then
begins with the run's letter. The runs of a session, saved here or by the page, go on where they were.
  --save    the session: experiment, histories and weights of all runs; after each run that ends. An older session of this
            program is replaced, any other file only with --force
  --data    a CSV of your own points takes the place of the function: a header x1,x2,y, with d10,d01,d20,... or dy/dx1,... for
            partials and set for training, validation, test; up to 100000 rows. Without a link, all orders that are
            complete and up to 1000 rows are trained
Ctrl-C ends the run with the best network so far, its summary and --save; a second one ends at once.

partials and predict read two numbers a line, x1 and x2, separated by commas, semicolons, tabs or spaces (- is standard
input), and print all partials up to order 5 as rows x1,x2,r1,r2,value in original units.
  --run     which run of the session; the first one that was trained where it is left out

export writes a trained network for other programs, its scaling inside; to standard output where there is no --out.
  --format  numpy     a Python program: values and all partials, in double precision; where it is left out
            pytorch   a Python program with a torch.nn.Module in double precision: all partials by autograd
            onnx      value and partials up to the order of the loss; scaling in double, layers in single precision
            tfjs      a folder for tf.loadLayersModel: values in single precision, partials by tf.grad
  --out     the file, of tfjs the folder; what is there already is replaced only with --force

reproduce runs what is missing of a sweep, a grid of settings and seeds, on all cores, and appends each run to its results
as it ends; begun again after whatever ended it, it goes on with the rest. Named plans are those of the paper (an unknown
name lists them); a file is described in src/experiments/planFile.ts.
  --out     the results; results/<family>.jsonl or beside the file where it is left out
  --shard   every fourth run, beginning with the second: part of a sweep for one of four machines; merge puts them together
  --known   results of another sweep: what they have of the same runs is taken over
  --dry     prints what would run, and for how long

exit codes: 0 done, 1 failed, 2 wrong input, 130 and 143 ended by Ctrl-C or SIGTERM, 141 nobody reads the output
`;
