import type { Question } from '../dossier/dossier.ts';
import type { Invocation } from '../message/invocation.ts';
import type { Vantage } from '../query/vantage.ts';

/** What asks for one question, or for its proof, as it is seen from a vantage. */
export function differenceInvocation(
  { id }: Question,
  { asOf, without }: Vantage,
  show: { show?: 'proof' } = {},
): Invocation {
  return {
    command: 'differences',
    options: {
      question: id,
      ...(without === undefined ? {} : { without }),
      ...(asOf === undefined ? {} : { 'as-of': asOf.edtf }),
      ...show,
    },
  };
}
