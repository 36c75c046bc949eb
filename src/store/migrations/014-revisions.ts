/**
 * The revisions of dossiers that were served, each once; their records in compressed parts, written before them; and
 * which revision was served from when.
 */
export const revisions = [
  `create table revisions (dossier text not null, revision text not null, first_served bigint not null,
    batch text not null, parts integer not null, bytes bigint not null, written bigint not null,
    primary key (dossier, revision))`,
  'create index revisions_batch on revisions (batch)',
  `create table revision_parts (batch text not null, part integer not null, written_at bigint not null,
    content text not null, primary key (batch, part))`,
  `create table servings (dossier text not null, at bigint not null, revision text not null,
    primary key (dossier, at))`,
] as const;
