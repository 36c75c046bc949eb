import type { FormSpec } from '../../src/core/command/command.ts';
import type { OptionSpecs } from '../../src/core/command/option.ts';
import type { Invocation } from '../../src/core/message/invocation.ts';
import type { FormField } from '../../src/core/posting/desk.ts';

/** The fields of a form as a desk gives them that knows no records and no suggestions. */
export function fieldsOf({ options }: Invocation, { fields }: FormSpec, specs: OptionSpecs = {}): FormField[] {
  return fields.flatMap((name) => {
    const spec = specs[name];
    return spec === undefined ? [] : [{ name, spec, value: options[name] ?? null, choices: [] }];
  });
}
