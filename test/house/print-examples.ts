/** Prints the example operations as the README has them: `node test/house/print-examples.ts`. */
import { exampleOperations } from '../../src/server/example-operations.ts';

for (const { title, query, variables } of exampleOperations) {
  console.log(`### ${title}\n\n\`\`\`graphql\n${query}\`\`\`\n`);
  if (variables !== undefined) console.log(`\`\`\`json\n${JSON.stringify(variables)}\n\`\`\`\n`);
}
