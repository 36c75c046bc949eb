import { type Document, visit, YAMLMap, YAMLSeq } from 'yaml';

const lineWidth = 120;

/** Prints a document as our files are written: `[1041, 1059]`, `{ edtf: … }`, two spaces, long texts folded. */
export function printYaml(document: Document): string {
  // the yaml package pads brackets and braces alike; our files have spaces inside braces only
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
  return document.toString({ lineWidth });
}
