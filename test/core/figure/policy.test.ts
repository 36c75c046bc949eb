import { describe, expect, it } from 'vitest';
import { PolicyRecord } from '../../../src/core/figure/policy.ts';
import { conform } from '../../../src/dataset/conform.ts';
import { parseYaml } from '../../../src/dataset/parse-yaml.ts';
import { defaultPolicy } from '../../support/default-policy.ts';

/** What a policy's YAML is refused with. */
function problemsOf(yaml: string): string[] {
  return conform(PolicyRecord, parseYaml(yaml)).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a policy', () => {
  it.each([
    ['about: [0.2, 0.05]', 'about: the lower stands first; write [0.05, 0.2]'],
    ['several: [9, 3]', 'several: the lower stands first; write [3, 9]'],
    ['dozens: [99, 24]', 'dozens: the lower stands first; write [24, 99]'],
    ['hundreds: [999, 200]', 'hundreds: the lower stands first; write [200, 999]'],
    ['thousands: [9999, 2000]', 'thousands: the lower stands first; write [2000, 9999]'],
    ['bare: much', 'bare: this is the text "much"; write a number'],
    ['bare: 1.50', 'bare: this number must be at most 1'],
  ])('is refused where it says %s', (yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([problem]);
  });

  it('takes a range of one number, and a number that ends in zero', () => {
    const policy = PolicyRecord.parse(parseYaml('{ about: [0.10, 0.10], bare: 0.20 }'));
    expect(policy).toEqual({ ...defaultPolicy, about: [0.1, 0.1], bare: 0.2 });
  });
});
