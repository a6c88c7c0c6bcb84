import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';

const { parser, configs } = graphql;
const root = fileURLToPath(new URL('../..', import.meta.url));
const graphQLConfig = { schema: `${root}docs/schema.graphql`, documents: `${root}src/main/resources/examples/*.graphql` };
const shared = {
  plugins: { '@graphql-eslint': graphql },
  languageOptions: { parser, parserOptions: { graphQLConfig } },
};

/** Types of values that belong to what holds them, and cannot be asked for by themselves. */
const withoutId = [
  'Aggregate',
  'Change',
  'Citation',
  'Coverage',
  'Dataset',
  'Document',
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
  'Year',
];

export default [
  {
    ...shared,
    files: ['docs/schema.graphql'],
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      // The printed schema has its descriptions on one line each, quoted once.
      '@graphql-eslint/description-style': ['error', { style: 'inline' }],
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { types: withoutId } }],
      // Only observations are many; the other lists are short and bounded by the catalogue.
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
      // The examples are read by people; only clients with a cache need ids.
      '@graphql-eslint/require-selections': 'off',
    },
  },
];
