import { type Node, parse } from 'acorn';

/** Kinds of expressions that never give a proxy, and would only make loops slow. */
const NEVER_TEXT: ReadonlySet<string> = new Set([
  ...['ArrayExpression', 'ArrowFunctionExpression', 'ClassExpression', 'FunctionExpression', 'NewExpression'],
  ...['ObjectExpression', 'UnaryExpression', 'UpdateExpression'],
]);

const DIRECTIVE = /^\s*(?:DIRECT|PROXY|HTTPS|SOCKS[45]?)\b/i;

type Marks = { readonly source: string; readonly marker: string; readonly inserts: { at: number; text: string }[] };

/**
 * The same script, with every place where a proxy can come into being wrapped into `marker(line, …)`: what is returned,
 * what is assigned, and texts that are directives. Lines keep their numbers. undefined when it cannot be parsed.
 */
export function markedScript(source: string, marker: string): string | undefined {
  try {
    const marks: Marks = { source, marker, inserts: [] };
    visit(parse(source, { ecmaVersion: 'latest', locations: true, allowHashBang: true }), undefined, marks);
    return woven(marks);
  } catch {
    return undefined;
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';

/** Outer marks open before inner ones and close after them. */
function visit(node: Node, parent: Node | undefined, marks: Marks): void {
  const marked = isMarked(node, parent);
  if (marked) marks.inserts.push({ at: node.start, text: `${marks.marker}(${node.loc?.start.line ?? 0},(` });
  for (const child of Object.values(node)) {
    if (isNode(child)) visit(child, node, marks);
    else if (Array.isArray(child)) for (const one of child) if (isNode(one)) visit(one, node, marks);
  }
  if (marked) marks.inserts.push({ at: node.end, text: '))' });
}

type Shape = Readonly<Partial<Record<'argument' | 'right' | 'init' | 'body' | 'key' | 'value' | 'operator', unknown>>>;

function isMarked(node: Node, parent: (Node & Shape) | undefined): boolean {
  if (parent === undefined || NEVER_TEXT.has(node.type)) return false;
  if (parent.type === 'ReturnStatement') return true;
  if (parent.type === 'AssignmentExpression') return parent.operator === '=' && parent.right === node;
  if (parent.type === 'VariableDeclarator') return parent.init === node;
  if (parent.type === 'ArrowFunctionExpression') return parent.body === node && node.type !== 'BlockStatement';
  return isDirective(node) && parent.type !== 'ExpressionStatement' && !(parent.key === node && parent.value !== node);
}

const isDirective = (node: Node & Shape): boolean =>
  node.type === 'Literal' && typeof node.value === 'string' && DIRECTIVE.test(node.value);

function woven({ source, inserts }: Marks): string {
  const sorted = inserts.toSorted((one, other) => one.at - other.at);
  const pieces = sorted.map(({ at, text }, place) => source.slice(sorted[place - 1]?.at ?? 0, at) + text);
  return pieces.join('') + source.slice(sorted.at(-1)?.at ?? 0);
}
