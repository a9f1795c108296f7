/** `npx tsx scripts/untranslated.ts src/ui/run ...`: the sentences of these files or folders that German does not know. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_SPOKEN, UNSEEN_FILES } from '../src/testing/notSpoken.ts';
import { spokenIn } from '../src/testing/spokenText.ts';
import { GERMAN } from '../src/text/de/index.ts';
import { Translator } from '../src/text/translator.ts';

const german = new Translator(GERMAN);
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
        .map((file) => join(path, file))
    : [path];

for (const file of process.argv
  .slice(2)
  .flatMap(filesOf)
  .filter((each) => !UNSEEN_FILES.has(each))) {
  const unknown = spokenIn(file).filter(
    (sentence) => !(sentence in GERMAN) && !NOT_SPOKEN.has(sentence) && !german.knows(sentence),
  );
  if (unknown.length > 0)
    process.stdout.write(`${file}\n${unknown.map((each) => `  ${JSON.stringify(each)}\n`).join('')}`);
}
