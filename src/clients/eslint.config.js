import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';

const { parser, configs } = graphql;
const root = fileURLToPath(new URL('../..', import.meta.url));
const graphQLConfig = {
  schema: `${root}docs/schema.graphql`,
  documents: `${root}src/main/resources/examples/*.graphql`,
};
const shared = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser, parserOptions: { graphQLConfig } },
};

/** Value types without an id, which cannot be fetched on their own. */
const withoutId = [
  'Aggregate',
  'Change',
  'Citation',
  'Coverage',
  'Dataset',
  'Document',
  'FigureChange',
  'FigureChanges',
  'Finding',
  'Gap',
  'ImportReport',
  'ImportedFigure',
  'ObservationConnection',
  'ObservationEdge',
  'PageInfo',
  'Population',
  'Rank',
  'Retraction',
  'Revision',
  'SearchHit',
  'Year',
];

export default [
  {
    ...shared,
    files: ['docs/schema.graphql'],
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      // The printed schema has one-line descriptions in single quotes.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { types: withoutId } }],
      // Only observations need paging; the catalogue bounds the other lists.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      // Year.year is the number of the year, as Observation.year is; clients rely on the name.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  {
    ...shared,
    files: ['src/main/resources/examples/*.graphql'],
    rules: {
      ...configs['flat/operations-recommended'].rules,
      // The examples are for people; only clients with a cache need ids.
      '@graphql-eslint/require-selections': 'off',
    },
  },
];
