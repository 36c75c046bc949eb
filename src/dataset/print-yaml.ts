import { type Document, visit, YAMLMap, YAMLSeq } from 'yaml';

const width = 120;

/** A document as our files are written: `[1041, 1059]`, `{ edtf: … }`, two spaces, long texts folded at 120 columns. */
export function printYaml(document: Document): string {
  // the library pads all brackets alike; ours have no spaces inside, and braces do
  visit(document, {
    Seq: (_, list) => {
      list.toString = (context, ...rest) =>
        YAMLSeq.prototype.toString.call(list, context && { ...context, flowCollectionPadding: '' }, ...rest);
    },
    Map: (_, map) => {
      map.toString = (context, ...rest) =>
        YAMLMap.prototype.toString.call(map, context && { ...context, flowCollectionPadding: ' ' }, ...rest);
    },
  });
  return document.toString({ lineWidth: width });
}
