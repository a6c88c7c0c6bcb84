import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: `${process.env.CLEARINGHOUSE_URL ?? 'http://localhost:8080'}/graphql`,
  documents: '../main/resources/examples/*.graphql',
  generates: {
    'generated/examples.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { BigDecimal: 'number', Date: 'string', DateTime: 'string' },
      },
    },
  },
};

export default config;
