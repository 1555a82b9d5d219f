import { CAVEAT } from "../pages/frame.ts";
import type { Edge, Graph, Node } from "./graph.ts";
import { XML, xmlText } from "./xml.ts";

interface Key<Item> {
	readonly name: string;
	readonly type: "string" | "int";
	readonly of: (item: Item) => string | number;
}

/** What is told of a node; Gephi and Cytoscape show `label`. */
const NODE: readonly Key<Node>[] = [
	{ name: "label", type: "string", of: ({ label }) => label },
	{ name: "kind", type: "string", of: ({ kind }) => kind },
	{ name: "date", type: "string", of: ({ date }) => date },
	{ name: "id_in_case", type: "string", of: ({ known }) => known },
];

/** And of an edge; `weight` is in how many places a text tells it, which says nothing of what happened. */
const EDGE: readonly Key<Edge>[] = [
	{ name: "label", type: "string", of: ({ kind }) => kind },
	{ name: "weight", type: "int", of: ({ places }) => places.length },
	{ name: "words", type: "string", of: ({ words }) => words },
	{ name: "trail", type: "string", of: ({ trail }) => trail },
	{ name: "places", type: "string", of: ({ places }) => places.join(" ") },
];

const keys = <Item>(of: "node" | "edge", all: readonly Key<Item>[]): string =>
	all.map(({ name, type }) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`).join("");

const data = <Item>(of: "node" | "edge", all: readonly Key<Item>[], item: Item): string =>
	all
		.map((key): readonly [string, string | number] => [key.name, key.of(item)])
		.filter(([, value]) => value !== "")
		.map(([name, value]) => `<data key="${of}-${name}">${xmlText(String(value))}</data>`)
		.join("");

/** A graph as GraphML (graphml.graphdrawing.org). */
export function* graphMl({ nodes, edges }: Graph): Generator<string> {
	yield `${XML}<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n<desc>${xmlText(CAVEAT)}</desc>\n`;
	yield `${keys("node", NODE)}${keys("edge", EDGE)}<graph id="case" edgedefault="directed">\n`;
	for (const node of nodes) yield `<node id="${node.id}">${data("node", NODE, node)}</node>\n`;
	for (const [at, edge] of edges.entries()) yield `<edge id="e${at}" source="${edge.from}" target="${edge.to}">${data("edge", EDGE, edge)}</edge>\n`;
	yield "</graph>\n</graphml>\n";
}
