/** WebKitGTK's MiniBrowser by WebDriver, on a screen of its own that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, By, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { MIDDLE, untilFound, type Visitor } from './visitor.ts';

interface Programs {
  readonly driver: string;
  readonly miniBrowser: string;
  readonly screen: string;
}

/** Starts a screen; resolves with its name, `:99`. */
async function startScreen(program: string): Promise<{ process: ChildProcess; name: string }> {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(child.stdio[3] as Readable, 'data')) as [Buffer];
  return { process: child, name: `:${number.toString().trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function openSession(url: string, miniBrowser: string): Promise<WebDriver> {
  for (let tries = 0; !(await isReady(url)); tries++) {
    if (tries === 100) throw new Error('WebKitWebDriver does not answer');
    await sleep(100);
  }
  const capabilities = new Capabilities();
  capabilities.set('browserName', 'MiniBrowser');
  capabilities.set('webkitgtk:browserOptions', { binary: miniBrowser, args: ['--automation'] });
  const driver = await new Builder()
    .usingServer(url)
    .disableEnvironmentOverrides()
    .withCapabilities(capabilities)
    .build();
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 880 });
  return driver;
}

async function visible(driver: WebDriver, path: string): Promise<WebElement | null> {
  for (const element of await driver.findElements(By.xpath(path))) if (await element.isDisplayed()) return element;
  return null;
}

/** `language`: as the environment names it, `en_US.UTF-8`. `downloads`: the home of the browser, where it saves. */
export async function webKitVisitor(programs: Programs, language: string, downloads: string): Promise<Visitor> {
  const screen = await startScreen(programs.screen);
  const port = await freePort();
  const server = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen.name, LANG: language, LC_ALL: language, HOME: downloads },
  });
  const end = () => {
    server.kill();
    screen.process.kill();
  };
  try {
    const driver = await openSession(`http://127.0.0.1:${port}`, programs.miniBrowser);
    return {
      // Its driver tells none.
      errors: [],
      async open(address) {
        await driver.get('about:blank');
        await driver.get(address);
      },
      ask: (question, about) => driver.executeScript(question as (about: unknown) => never, about),
      async press(path, [x, y] = MIDDLE) {
        const element = await untilFound(path, () => visible(driver, path));
        await driver.executeScript((place: Element) => place.scrollIntoView({ block: 'nearest' }), element);
        const { width, height } = await element.getRect();
        const move = { origin: element, x: Math.round((x - 0.5) * width), y: Math.round((y - 0.5) * height) };
        await driver.actions().move(move).click().perform();
      },
      async close() {
        await driver.quit().finally(end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
