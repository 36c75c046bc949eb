// Invented rows in the shapes of other people's data, each with good, odd and refused ones.

export const acled = `event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,country,admin1,location,geo_precision,source,source_scale,notes,fatalities,tags,timestamp
EXA101,04 March 2031,2031,1,Battles,Armed clash,Exampleland,North,Exampletown,1,River Post,National,"A and B clashed; ""about"" a dozen died.",12,,1930716000
EXA102,2031-03-05,2031,2,Battles,Armed clash,Exampleland,North,Sector 7,1,River Post; Coast Herald,National,Shelling.,0,,1930716000
EXA103,06 March 2031,2031,9,Battles,Armed clash,Exampleland,North,Exampletown,1,Undisclosed Source,National,x,3,,1930716000
EXA104,07 March 2031,2031,3,Battles,Armed clash,Exampleland,North,Exampletown,1,Undisclosed Source,National,x,some,,1930716000
EXA105,07 March 2031,2031,3,Battles,Armed clash,Exampleland,North,Exampletown,1,Undisclosed Source,National,x,1,,1930716000
`;

export const ucdp = `id;dyad_name;number_of_sources;where_coordinates;adm_1;country;date_prec;date_start;date_end;deaths_a;deaths_b;deaths_civilians;deaths_unknown;best;high;low
501;A - B;3;Exampletown town;North;Exampleland;1;2031-03-04 00:00:00.000;2031-03-04 00:00:00.000;4;6;2;0;12;15;10
502;A - B;1;Exampletown town;North;Exampleland;4;2031-03-01;2031-03-31;0;0;0;0;0;0;0
503;A - B;3;Exampletown town;North;Exampleland;1;2031-03-04;2031-03-04;4;6;2;0;20;15;10
504;A - B;3;Exampletown town;North;Exampleland;1;2031-03-09;2031-03-04;4;6;2;0;12;15;10
`;

export const sheet = `link,archive status,destination folder,archive location,archive date,thumbnail,upload timestamp,upload title,text content,screenshot,hash,perceptual hashes,wacz,replaywebpage
https://t.me/riverwatch/17,telegram_extractor: success,f,https://archive.example/a.html,2031-03-08T10:00:00+00:00,"=IMAGE(""https://archive.example/t.png"")",2031-03-07T23:10:00+00:00,"Bridge
down",Some text,,SHA-256:0123456789abcdef0123456789abcdef,,,
https://www.riverpost.example/news/9,wayback: success,,https://archive.example/b.html,2031-03-08T10:00:00+00:00,,,=cmd|' /C calc'!A0,,,not-calculated,,,
https://www.youtube.com/watch?v=abc,nothing archived,,,,,,,,,,,,
https://www.youtube.com/watch?v=abd,youtubedl: success,,https://archive.example/c.html,2031-03-08,,,,,,,,,
javascript:alert(1),x: success,,,,,,,,,,,,
`;

export const database = `status,metadata,media
wayback: success,"{'_processed_at': datetime.datetime(2031, 3, 8, 10, 0, 5, 12, tzinfo=datetime.timezone.utc), 'url': 'https://herald.example/1', 'title': ""The bridge\\'s end"", 'timestamp': datetime.datetime(2031, 3, 7, 9, 0), 'content': 'Text'}","[{'filename': '/tmp/x.html', '_key': 'x', 'urls': ['https://archive.example/x.html'], 'properties': {'hash': 'SHA3-512:00112233445566778899aabbccddeeff', 'id': '_final_media'}, '_mimetype': 'text/html', '_stored': True}]"
no archiver,{'url': 'https://herald.example/2'},[]
wayback: success,__import__('os').system('x'),[]
`;

export const reviews = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  dataFeedElement: [
    {
      '@type': 'DataFeedItem',
      item: [
        {
          '@type': 'ClaimReview',
          url: 'https://check.example/1',
          datePublished: '2031-03-09',
          claimReviewed:
            'The bridge fell because somebody cut the cables at night, and the police knew of it for two weeks before',
          author: { '@type': 'Organization', name: 'River Check' },
          itemReviewed: {
            '@type': 'Claim',
            author: { '@type': 'Person', name: 'Ann Example' },
            datePublished: '2031-03-05T10:00:00Z',
            appearance: [{ '@type': 'CreativeWork', url: 'https://post.example/9' }],
          },
          reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Mostly false' },
        },
        {
          '@type': 'ClaimReview',
          url: 'https://check.example/2',
          claimReviewed: '12 people died',
          author: [{ name: 'River Check' }],
          reviewRating: { '@type': 'Rating', ratingValue: '2', bestRating: '5', worstRating: '1' },
        },
        {
          '@type': ['ClaimReview'],
          url: 'https://check.example/3',
          author: { name: 'River Check' },
          reviewRating: { alternateName: 'False' },
        },
      ],
    },
  ],
});

export const claims = `Nr;Outlet;Link;Date;Said by;Claim;Quote;Status;Deaths
1;Coast Herald;https://herald.example/1;07.03.2031;Ann Example;The number of people killed is put at 15;"fifteen people
were killed";confirmed;15
2;Coast Herald;https://herald.example/1;07.03.2031;Bob Sample;;;rumour;12
3;Coast Herald;https://herald.example/1;07.03.2031;;The dead are 12, the Coast Herald says.;12 dead;confirmed;13
4;;;;;;;confirmed;
5;Coast Herald;https://herald.example/2;31.02.2031;Ann Example;;;confirmed;20
6;Coast Herald;https://herald.example/2;08.03.2031;Ann Example;;;confirmed;about 20
7;Coast Herald;https://herald.example/3;08.03.2031;Carl Nobody;;;confirmed;21
8;Coast Herald;https://herald.example/3;08.03.2031;Ann Example;;;guessed;21

9;Coast Herald;https://herald.example/4;2031-03-08;Ann Example;=cmd|' /C calc'!A0;it fell;confirmed;
`;

export const claimsMap = `dates: day/month/year
publisher: Outlet
url: Link
published: Date
row: Nr
statement: Claim
quote: Quote
chain: Said by
modality: { column: Status, means: { confirmed: asserted, rumour: unconfirmed } }
answers: { column: Deaths, means: { '': null }, otherwise: bridge-killed }
value: Deaths
language: { always: en }
kinds: { Coast Herald: outlet, Bob Sample: person }
`;
