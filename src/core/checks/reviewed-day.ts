import { isUncertain } from '../time/moment.ts';
import type { Check } from './check.ts';
import { readMoment } from './moment-text.ts';

/** The day on which a dossier was last looked over is one certain day: somebody did it, and knows when. */
export const reviewedDay = {
  name: 'reviewed-day',
  run({ dossier }) {
    const reviewed = readMoment(dossier.reviewed);
    if (reviewed === null || (reviewed.first === reviewed.last && !isUncertain(reviewed))) return [];
    const message = `"${reviewed.edtf}" is not one certain day; write the day on which somebody last looked the dossier over, such as 2031-03-09, or null`;
    return [{ file: 'dossier.yaml', path: ['reviewed'], message }];
  },
  good: [{ dossier: { reviewed: '2031-03-09' } }, { dossier: { reviewed: null } }, {}],
  bad: [
    { files: { dossier: { reviewed: '2031-03' } }, file: 'dossier.yaml', at: 'reviewed', says: 'not one certain day' },
    { files: { dossier: { reviewed: '2031-03-09?' } }, file: 'dossier.yaml', at: 'reviewed', says: 'or null' },
    {
      files: { dossier: { reviewed: '2031-03-09/2031-03-10' } },
      file: 'dossier.yaml',
      at: 'reviewed',
      says: 'such as 2031-03-09',
    },
  ],
} satisfies Check;
