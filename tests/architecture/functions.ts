// Finds the functions of a source, and how many lines each takes.
import { parseSync } from 'vite'
import type { Source } from './sources.ts'

export interface FoundFunction {
  /** As its declaration names it; '' where nothing does. */
  readonly name: string
  /** From 1: the line on which its declaration begins. */
  readonly line: number
  readonly lines: number
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
/** What gives the function in it its name, and its comment a place to stand above. */
const holders = new Set(['VariableDeclaration', 'MethodDefinition', 'PropertyDefinition', 'Property'])

/** Methods, arrow functions and components too; a function within another counts in both. */
export function functionsOf({ path, text }: Source): FoundFunction[] {
  const found: FoundFunction[] = []
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const walk = (node: Node, holder: Node) => {
    if (functions.has(node.type)) {
      const line = lineOf(holder.start)
      found.push({ name: nameOf(node, holder), line, lines: lineOf(holder.end) - line + 1 })
    }
    for (const child of childrenOf(node)) walk(child, isHeldBy(child, node, holder) ? holder : child)
  }
  // The parser's own tree: every node has a type, a start and an end.
  const program = parseSync(path, text).program as unknown as Node
  walk(program, program)
  return found
}

/** `export const name = () => …` is one thing from its `export` on. */
function isHeldBy(child: Node, node: Node, holder: Node): boolean {
  if (node.type.startsWith('Export')) return true
  if (node.type === 'VariableDeclarator') return holders.has(holder.type) || holder.type.startsWith('Export')
  if (!holders.has(node.type) && !holder.type.startsWith('Export')) return false
  return child.type === 'VariableDeclarator' || functions.has(child.type)
}

function nameOf(node: Node, holder: Node): string {
  const named = [node, holder, (holder.declarations as readonly Node[] | undefined)?.[0]]
  const declaration = holder.declaration as Node | undefined
  if (declaration) named.push(declaration, (declaration.declarations as readonly Node[] | undefined)?.[0])
  for (const one of named) {
    const name = (one?.id ?? one?.key) as { readonly name?: string } | null | undefined
    if (typeof name?.name === 'string') return name.name
  }
  return ''
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value)
}
