import type { Phrase } from '../../core/message/inline.ts';
import type { Invocation } from '../../core/message/invocation.ts';
import { encodeInvocation } from '../render/encode-invocation.ts';
import type { EncodedChoice } from '../render/fragment.ts';
import { shownText } from '../render/phrase-runs.ts';

/** A button that carries an invocation; none where no button can. */
export function buttonOf({ label, invocation }: { label: Phrase; invocation: Invocation }): EncodedChoice[] {
  const encoded = encodeInvocation(invocation);
  return encoded === null ? [] : [{ label: shownText(label), description: null, encoded }];
}
