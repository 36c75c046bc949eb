import fc from 'fast-check';

/** What would ping, format, link or hide, were it obeyed. */
const live = [
  '<!channel>',
  '<!here>',
  '<!everyone>',
  '<!subteam^S1|@team>',
  '<@U1>',
  '<@U1|mira>',
  '<#C1|general>',
  '<!date^1^{date}|x>',

  '@everyone',
  '@channel',
  '@here',
  '#general',
  ':skull:',
  '&lt;!channel&gt;',
  '&amp;lt;@U1&gt;',
  '&#60;!here&#62;',

  '<https://a|b>',
  '<https://evil.example|https://good.example>',
  '<mailto:a@b.example|x>',
  '<slack://open|x>',
  'https://a.example/?x=|y>',

  '[good](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<javascript:alert(1)|x>',
  'javascript:alert(1)',
  'www.evil.example',

  '*bold*',
  '_italic_',
  '~struck~',
  '`code`',
  '```\nblock\n```',
  '# heading',
  '> quote',
  '>>> quote',
  '- item',
  '1. item',
  '---',
  '||spoiler||',
  '| a | b |',

  '\u202Eevil\u202C',
  '\u2066x\u2069',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\u2028',
  '\u0000',
  '\u001B[31m',
  '\r\n',
  '\t',
  '\uD800',
  '\u{E0041}',
  '\u034F',

  '{"type":"mrkdwn","text":"x"}',
  '"},{"type":"broadcast","range":"channel"}',
  '\\',
  '"',
  '%3C!channel%3E',
  '\\u003c!channel\\u003e',
  '$(x)',
  '$\u007Bx}',
];

const glue = ['', ' ', '\n', '|', '>', '<', '*', '`', 'word', '👩‍👩‍👧', '北', '\u202E'];

/** One or several of them, apart, together and in each other. */
export const payload: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...live),
  fc.tuple(fc.constantFrom(...live), fc.constantFrom(...glue), fc.constantFrom(...live)).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...live, ...glue), { minLength: 2, maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...live), fc.nat(60))
    .map(([text, at]) => text.slice(0, at % (text.length + 1)) + text + text.slice(at % (text.length + 1))),
  fc.tuple(fc.constantFrom(...live), fc.integer({ min: 1, max: 40 })).map(([text, times]) => text.repeat(times)),
);
