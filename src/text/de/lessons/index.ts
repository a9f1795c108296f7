/** German of the lessons, and of all that lecturers and students do with them. */
import type { Catalog } from '../../translator.ts';
import { APPROXIMATED } from './approximated.ts';
import { BUILDER } from './builder.ts';
import { COLUMN } from './column.ts';
import { FEW_SAMPLES } from './fewSamples.ts';
import { FIXED_OR_ADAPTIVE } from './fixedOrAdaptive.ts';
import { LIST_AND_ANSWERS } from './list.ts';
import { ORDERS } from './orders.ts';
import { PRICE } from './price.ts';
import { SLOPES } from './slopes.ts';
import { VALUES_MISS } from './valuesMiss.ts';
import { WEIGHTS } from './weights.ts';
import { WHERE_NOT } from './whereNot.ts';
import { WHY_NOT_RELU } from './whyNotRelu.ts';

export const LESSONS: Catalog = {
  ...COLUMN,
  ...LIST_AND_ANSWERS,
  ...BUILDER,
  ...VALUES_MISS,
  ...SLOPES,
  ...ORDERS,
  ...WEIGHTS,
  ...WHERE_NOT,
  ...FEW_SAMPLES,
  ...FIXED_OR_ADAPTIVE,
  ...PRICE,
  ...APPROXIMATED,
  ...WHY_NOT_RELU,
};
