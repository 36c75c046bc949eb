import { expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { View } from '../../../src/core/message/view.ts';
import type { ViewSchema } from '../../../src/core/message/view-schema.ts';

it('has the type of a view', () => {
  expectTypeOf<z.infer<typeof ViewSchema>>().toEqualTypeOf<View>();
});
