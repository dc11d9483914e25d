import type { CodegenConfig } from '@graphql-codegen/cli';
import { printSchema } from 'graphql';
import { buildSchema } from './src/schema/index.ts';

/** Prints the schema, so that each change of it shows in a diff, and types the operations that the tests send. */
const config: CodegenConfig = {
  schema: printSchema(buildSchema({ readOnly: false })),
  documents: ['test/**/*.ts', '!test/gql/**', '!test/supergraph/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/schema/schema.graphql': { plugins: ['schema-ast'] },
    'test/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Milliseconds: 'number',
          JSON: 'unknown',
          Long: { input: 'string | number', output: 'string' },
        },
      },
    },
  },
  importExtension: '.ts',
};

export default config;
