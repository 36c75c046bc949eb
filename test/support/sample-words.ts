/** Words of a script, to make up names and sentences of; `joint` stands between two of them. */
interface Script {
  joint: string;
  words: readonly string[];
}

const scripts = {
  latin: {
    joint: ' ',
    words: [
      ...['Northern', 'Harbour', 'Ministry', 'of', 'the', 'Interior', 'Command', 'for', 'Coastal', 'Observation'],
      ...['Mwangi', 'Association', 'Relief', 'Office', 'WHO', 'Committee', 'Inspectorate', 'and', 'Bridges', 'Union'],
    ],
  },
  chinese: {
    joint: '',
    words: [
      ...[
        '国防部',
        '北方',
        '司令部',
        '情报局',
        '港口',
        '委员会',
        '医院',
        '检查',
        '观察',
        '联合会',
        '新闻社',
        '的',
        '发言人',
      ],
    ],
  },
  arabic: {
    joint: ' ',
    words: [
      ...[
        'وزارة',
        'الدفاع',
        'الجنوبية',
        'القيادة',
        'الشمالية',
        'مكتب',
        'الإغاثة',
        'لجنة',
        'الميناء',
        'الرصد',
        'والتفتيش',
      ],
    ],
  },
  thai: {
    joint: '',
    words: [
      ...[
        'กระทรวง',
        'กลาโหม',
        'ฝ่ายเหนือ',
        'กองบัญชาการ',
        'ท่าเรือ',
        'สำนักงาน',
        'คณะกรรมการ',
        'โรงพยาบาล',
        'ตรวจสอบ',
        'โฆษก',
      ],
    ],
  },
} as const satisfies Record<string, Script>;

export type ScriptName = keyof typeof scripts;
export const scriptNames: readonly ScriptName[] = ['latin', 'chinese', 'arabic', 'thai'];

/** Words of a script that together are exactly so many characters; another seed gives other words. */
export function sampleWords(script: ScriptName, length: number, seed: number): string {
  const { joint, words } = scripts[script];
  let text = '';
  for (let index = seed; text.length < length; index += 1 + (seed % 5)) {
    const word = words[(index * 7 + seed) % words.length] ?? '';
    text += `${text === '' ? '' : joint}${word}`;
  }
  const cut = text.slice(0, length);
  // a name must not end with a space, and nothing is cut between the halves of a character
  return cut.trimEnd().padEnd(length, words[0]?.at(0));
}
