import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { View } from '../../../src/core/message/view.ts';
import { ViewSchema } from '../../../src/core/message/view-schema.ts';
import { everyBlock } from '../../local/support/every-block.ts';
import { sessionOf } from '../../support/desk.ts';
import { reachableViews } from '../../support/reachable.ts';
import { shippedDossier } from '../../support/shipped.ts';

describe('the schema of a view', () => {
  it('has the type of a view', () => {
    expectTypeOf<z.infer<typeof ViewSchema>>().toEqualTypeOf<View>();
  });

  it('reads every view that the bot can give, as it was', () => {
    const views = [everyBlock, ...reachableViews(sessionOf(shippedDossier()), 0).values()];
    expect(views.length).toBeGreaterThan(300);
    for (const view of views) expect(ViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });
});
