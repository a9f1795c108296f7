/** The example of a page around a frame: buttons that steer it, a list of what it says. */
import { connectSobolev } from './embed.js';

/** Lines of the list; older ones go. */
const MOST_LINES = 20;

const frame = document.querySelector('iframe');
const log = document.querySelector('#log');

function say(text) {
  const line = document.createElement('li');
  line.textContent = text;
  log.append(line);
  if (log.children.length > MOST_LINES) log.firstElementChild.remove();
}

// A host of another origin than the playground would name itself: host=https://school.example
frame.src = `./index.html#v=2&f=branin&order=1&mode=embed&panel=stage&host=${location.origin}`;
const playground = connectSobolev(frame);
playground.on('ready', ({ link }) => say(`ready: ${link}`));
playground.on('epoch', ({ run, epoch, validation }) => {
  if (epoch % 10 === 0) say(`run ${run}, epoch ${epoch}: validation error ${validation.toPrecision(3)}`);
});
playground.on('finished', ({ run, reason, testError }) => say(`run ${run}, ${reason}: test error ${testError.toPrecision(3)}`));
playground.on('failed', ({ run, message }) => say(`run ${run} failed: ${message}`));

for (const button of document.querySelectorAll('button')) {
  const { command, link } = button.dataset;
  button.addEventListener('click', () => {
    const done = link ? playground.set(link) : playground[command]();
    done.catch((error) => say(`refused: ${error.message}`));
  });
}
