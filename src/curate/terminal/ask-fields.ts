import { type ClaimFields, fieldNames } from '../../core/review/claim-fields.ts';
import type { Person } from './person.ts';

/** Lets a person change fields, each by its number or name, until an empty answer. "-" empties a field. */
export async function askFields(person: Person, fields: ClaimFields): Promise<ClaimFields> {
  let edited = fields;
  person.show(fieldNames.map((name, index) => `${String(index + 1).padStart(3)} ${name}`).join('\n'));
  for (;;) {
    const answer = await person.line('Which field? (number or name; empty: done)');
    if (answer === null || answer === '') return edited;
    const [first = '', ...rest] = answer.split(/\s+/u);
    const name = fieldNames.find((one, index) => one === first || String(index + 1) === first);
    if (name === undefined) {
      person.show(`There is no field "${first}".`);
      continue;
    }
    const text = rest.length > 0 ? rest.join(' ') : await person.line(`${name}:`, edited[name]);
    if (text !== null) edited = { ...edited, [name]: text === '-' ? '' : text };
  }
}
