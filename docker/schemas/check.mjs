// Checks manifests against the schemas of Kubernetes and Knative: values with the published validators, names with the
// published types, because those schemas allow unknown names. dclint checks compose.yaml (see package.json).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';

const MODELS = {
  'serving.knative.dev/v1 Service': '@kubernetes-models/knative/serving.knative.dev/v1/Service',
  'batch/v1 Job': 'kubernetes-models/batch/v1/Job',
};
const scratch = join(import.meta.dirname, 'node_modules/.checked');

function documents(file) {
  return parseAllDocuments(readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0].message}`);
    return document.toJS();
  });
}

async function wrongValues(document, model, kind) {
  const { [kind]: Model } = await import(model);
  try {
    new Model(document).validate();
    return [];
  } catch (failure) {
    return [failure.message];
  }
}

function wrongNames(document, model, kind, name) {
  const file = join(scratch, `${name}.ts`);
  writeFileSync(
    file,
    `import type {I${kind}} from '${model}';\nexport const it: I${kind} = ${JSON.stringify(document, null, 2)};\n`,
  );
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
  });
  return ts.getPreEmitDiagnostics(program).map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '));
}

async function wrong(document, name) {
  const model = MODELS[`${document.apiVersion} ${document.kind}`];
  if (!model)
    return [`${document.apiVersion} ${document.kind} is not known here; known are ${Object.keys(MODELS).join(', ')}.`];
  return [...(await wrongValues(document, model, document.kind)), ...wrongNames(document, model, document.kind, name)];
}

mkdirSync(scratch, { recursive: true });
let failed = false;
for (const file of process.argv.slice(2)) {
  for (const [number, document] of documents(file).entries()) {
    const messages = await wrong(document, `${basename(file)}-${number}`);
    messages.forEach((message) => console.error(`${file}, ${document.kind}: ${message}`));
    failed ||= messages.length > 0;
  }
}
rmSync(scratch, { recursive: true });
process.exitCode = failed ? 1 : 0;
