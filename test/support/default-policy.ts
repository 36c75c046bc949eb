import { type Policy, PolicyRecord } from '../../src/core/figure/policy.ts';

/** The widths of a dossier that sets none. */
export const defaultPolicy: Policy = PolicyRecord.parse({});
