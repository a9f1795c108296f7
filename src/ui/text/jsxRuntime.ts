/**
 * The gate through which every word passes to the page: the JSX runtime, which has the text and the spoken attributes
 * of each element said in the page's language. What visitors write themselves stands in elements with `translate="no"`.
 */
import type { ElementType, Key } from 'react';
import * as dev from 'react/jsx-dev-runtime';
import { Fragment, jsx as plainJsx, jsxs as plainJsxs } from 'react/jsx-runtime';
import { say, speech } from '../../text/speech.ts';

export type { JSX } from 'react';
export { Fragment };

type Props = Readonly<Record<string, unknown>>;

const SPOKEN = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'alt'] as const;

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown): boolean => child === null || child === undefined || typeof child === 'boolean';

/** Neighbouring texts are one sentence: `{n} runs` is said at its first place, the others stay empty. */
function sayChildren(children: unknown): unknown {
  if (typeof children === 'string') return say(children);
  if (!Array.isArray(children)) return children;
  const said: unknown[] = [...children];
  for (let from = 0; from < said.length; from++) {
    if (!isText(said[from])) continue;
    let sentence = '';
    let to = from;
    for (; to < said.length && (isText(said[to]) || isNothing(said[to])); to++)
      if (isText(said[to])) {
        sentence += said[to];
        said[to] = '';
      }
    said[from] = say(sentence);
    from = to;
  }
  return said;
}

/** The properties of an element of the page as they are said there. */
export function spoken(type: ElementType, props: Props): Props {
  const isDrawn = typeof type === 'string' || type === Fragment;
  if (!isDrawn || speech.language === 'en' || props.translate === 'no') return props;
  const said: Record<string, unknown> = { ...props };
  if ('children' in props) said.children = sayChildren(props.children);
  for (const name of SPOKEN) if (typeof props[name] === 'string') said[name] = say(props[name]);
  return said;
}

export const jsx = (type: ElementType, props: Props, key?: Key) => plainJsx(type, spoken(type, props), key);

export const jsxs = (type: ElementType, props: Props, key?: Key) => plainJsxs(type, spoken(type, props), key);

export const jsxDEV: typeof dev.jsxDEV = (type, props, ...rest) =>
  dev.jsxDEV(type, spoken(type, props as Props), ...rest);
