/**
 * ONE table of the fields of a configuration (Table II and the decisions around it): limits, label, help, URL key and
 * what it affects; its default is in the table of its version. Controls, validation, the link and the command line read
 * this table. Links have the fields in its order.
 */

import { DATA_FIELDS } from './fields/data.ts';
import { DEVICE_FIELDS } from './fields/device.ts';
import { NETWORK_FIELDS } from './fields/network.ts';
import { RHO_FIELDS } from './fields/rho.ts';
import { TASK_FIELDS } from './fields/task.ts';
import { TRAINING_FIELDS } from './fields/training.ts';
import type { Affected, AllFields, FieldName } from './fieldTypes.ts';

/** The fields as they are shown: beside the stage (`task`), or in a group of the settings panel. */
const GROUPS = {
  task: TASK_FIELDS,
  rho: RHO_FIELDS,
  network: NETWORK_FIELDS,
  training: TRAINING_FIELDS,
  data: DATA_FIELDS,
  device: DEVICE_FIELDS,
} as const;

export type FieldGroup = keyof typeof GROUPS;

export const FIELDS: AllFields = {
  ...GROUPS.task,
  ...GROUPS.rho,
  ...GROUPS.network,
  ...GROUPS.training,
  ...GROUPS.data,
  ...GROUPS.device,
};

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** The fields of a group, in their order. */
export const fieldsOfGroup = (group: FieldGroup): FieldName[] => Object.keys(GROUPS[group]) as FieldName[];

/** The fields that affect one of these, in the order of the table. */
export function fieldsAffecting(...affected: readonly Affected[]): FieldName[] {
  return FIELD_NAMES.filter((name) => affected.includes(FIELDS[name].affects));
}
