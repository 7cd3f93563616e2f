// The types that tie a use case to its place in the contract.
import type {
  AnyContractRouter,
  AnySchema,
  ContractProcedure,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract'
import type { Router } from '@orpc/server'
import type { errorMap } from '../contract/errors.ts'
import type { ProcedureMeta } from '../contract/people.ts'
import type { CallOrigin } from './core.ts'

export type Declared<I extends AnySchema, O extends AnySchema, M extends ProcedureMeta> = ContractProcedure<
  I,
  O,
  typeof errorMap,
  M
>
/** What a use case receives: the input after zod has checked and defaulted it. */
export type Input<I extends AnySchema> = InferSchemaOutput<I>
/** What a use case returns: the output before zod checks it. */
export type Output<O extends AnySchema> = InferSchemaInput<O>
/** What answers a whole contract. Named, because the inferred type of all procedures is too long to be written down. */
export type RouterOf<C extends AnyContractRouter> = Router<C, CallOrigin>
