import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openReview } from '../../src/curate/open-review.ts';
import type { Place } from '../../src/curate/place.ts';
import type { ReviewDesk } from '../../src/curate/review-desk.ts';

/** An invented article of 25 sentences, with its headline. */
export const article = `Barrier fails north of the harbour

The flood barrier north of the harbour failed on Tuesday night, the mayor of Port Sample said. At least 300 homes are under water, Ann Example told Coast Wire on 5 March 2031. She put the number of people without power at some 11,000. The region's water office said in a statement that 40 pumps had arrived. "We have enough pumps for the lower town," its spokeswoman Cora Muster said.

Coast Wire reported, citing two unnamed officials, that the gate had been open for six hours. The water office denied that the gate had been open. It said an inquiry would begin on Monday.

The ministry of the interior has sent about 200 soldiers, a spokesman said. They are to fill sandbags along the western dyke. Up to 50 of them may stay until the end of the month, according to the ministry. The army did not answer questions.

The hospital of Port Sample treated 27 people, its director Bob Sample said. Three of them are in a serious condition. Nobody has died, the police said. Residents said that they had not been warned. "The sirens never came on," said Dora Probe, who lives beside the dyke.

The mayor said that the sirens had been tested in January. The fire service could not confirm that. An expert of the technical university, Emil Beispiel, called the barrier too low. It was built for a flood of 1974. The council had voted for a higher one three years ago.

The water office expects the level to fall by Friday. The mayor asked people to stay away from the lower town. A school on Mill Street serves as a shelter for 180 people, the Red Cross said.
Read more: the ten worst floods
`;

/** A data folder with an empty dossier, the article as its one source, and a folder of captures. */
export function writeBarrier(
  folder: string,
  { text = article, actors = '' }: { text?: string; actors?: string } = {},
): Place {
  const place = { dataDir: join(folder, 'data'), capturesDir: join(folder, 'captures') };
  mkdirSync(join(place.dataDir, 'flood', 'sources'), { recursive: true });
  mkdirSync(place.capturesDir, { recursive: true });
  const file = (name: string, content: string) => writeFileSync(join(place.dataDir, 'flood', name), content);
  file('dossier.yaml', 'title: Flood at the barrier\nsummary: An invented flood.\nquestions: {}\n');
  file('actors.yaml', `actors:\n  river-post: { name: River Post, kind: outlet }\n${actors}`);
  file(
    'sources/river-post-17.yaml',
    `# the first report\npublisher: river-post\ntitle: Barrier fails north of the harbour\nlanguage: en\nurl: null\npublished: 2031-03-06\ncapture: { file: river-post-17.txt, at: null }\nclaims: []\n`,
  );
  writeFileSync(join(place.capturesDir, 'river-post-17.txt'), text);
  return place;
}

/** The desk of that source. Each decision is a minute after the one before. */
export async function openBarrier(place: Place): Promise<ReviewDesk> {
  let minute = 0;
  const now = () => new Date(Date.UTC(2031, 2, 7, 9, minute++));
  const opened = await openReview(place, 'flood', 'river-post-17', { now });
  if (!opened.ok) throw new Error(opened.problems.join('\n'));
  return opened.desk;
}
