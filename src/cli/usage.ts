/** What `--help` prints. */
export const USAGE = `usage:
  npm run --silent cli -- train '<link or hash>' [--save session.json] [--force]
  npm run --silent cli -- partials <function id or formula> --points <file.csv or ->
  npm run --silent cli -- predict <session.json> --points <file.csv or ->

train prints a JSON line an epoch and a summary. A link with twins trains them all, one after the other: each line then
begins with the run's letter, and --save session.json writes session.A.json, session.B.json, ...
  --save    the trained network; an older session of this program is replaced, any other file only with --force
Ctrl-C ends the run with the best network so far, its summary and --save; a second one ends at once.

partials and predict read two numbers a line, x1 and x2, separated by commas, semicolons, tabs or spaces (- is standard
input), and print all partials up to order 5 as rows x1,x2,r1,r2,value in original units.

exit codes: 0 done, 1 failed, 2 wrong input, 130 and 143 ended by Ctrl-C or SIGTERM, 141 nobody reads the output
`;
