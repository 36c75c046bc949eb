import { type Document, visit, YAMLSeq } from 'yaml';

const width = 120;

/** A document as our files are written: `[1041, 1059]`, `{ edtf: … }`, two spaces, long texts folded at 120 columns. */
export function printYaml(document: Document): string {
  visit(document, {
    Seq: (_, list) => {
      // maps in braces keep their inner spaces, lists in brackets have none
      list.toString = (context, ...rest) =>
        YAMLSeq.prototype.toString.call(list, context && { ...context, flowCollectionPadding: '' }, ...rest);
    },
  });
  return document.toString({ lineWidth: width });
}
