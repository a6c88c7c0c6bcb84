// Compiled, not run: it holds the generated types to what the schema says of null.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { EveryStateDocument } from './generated/examples';

type EveryState = ResultOf<typeof EveryStateDocument>;

export const defaults: VariablesOf<typeof EveryStateDocument> = {};

export function figures(answer: EveryState): [string, number][] {
  return answer.states.flatMap(({ name, observation }) => (observation ? [[name, observation.value]] : []));
}

// @ts-expect-error A state may have no figure.
export const value = (answer: EveryState): number => answer.states[0].observation.value;
