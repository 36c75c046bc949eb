import {
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  parseEvents,
} from 'js-yaml';
import { type PlainValue, readPlainScalar } from './read-plain-scalar.ts';

const plainScalarTag = defineScalarTag<PlainValue>('tag:parallax,2031:plain', {
  implicit: true,
  implicitFirstChars: ['', '~', ...'nNtTfF-0123456789'],
  resolve: (text) => readPlainScalar(text),
  identify: () => false,
});

/** Keys are text: parsers differ in what they make of `null:` and `2031:`. */
const textKeyMapTag = defineMappingTag<Record<string, unknown>>('tag:yaml.org,2002:map', {
  create: () => ({}),
  addPair: (map, key, value) => {
    if (typeof key !== 'string' || key === '__proto__') return 'a key must be text';
    map[key] = value;
    return '';
  },
  has: (map, key) => typeof key === 'string' && Object.hasOwn(map, key),
  keys: Object.keys,
  get: (map, key) => (typeof key === 'string' ? map[key] : undefined),
  identify: () => false,
});
const schema = FAILSAFE_SCHEMA.withTags(textKeyMapTag, plainScalarTag);

/**
 * Reads the part of YAML 1.2 that our files use: one document without anchors, aliases, tags or directives. It is fast,
 * and throws at anything else with a message that helps little: `readLocatedYaml` has the ones for people.
 */
export function parseYaml(source: string): unknown {
  const events = parseEvents(source, {});
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (event.directives.length > 0) throw new Error('directives are not used here');
        break;
      case EVENT_ID.SCALAR:
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Error('anchors and tags are not used here');
        break;
      case EVENT_ID.ALIAS:
        throw new Error('aliases are not used here');
      case EVENT_ID.POP:
        break;
      default:
        event satisfies never;
    }
  }
  const documents = constructFromEvents(events, { source, schema });
  if (documents.length !== 1) throw new Error('a file holds one document');
  // a text that is a part of the file's text would keep all of that in memory
  return JSON.parse(JSON.stringify(documents[0]));
}
