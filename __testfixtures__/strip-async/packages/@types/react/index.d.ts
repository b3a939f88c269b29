export type EventHandler = (event: unknown) => void;
export type MouseEventHandler = EventHandler;
export interface DOMAttributes {
	onClick?: MouseEventHandler;
	children?: unknown;
}
export function createElement(type: string, attributes: DOMAttributes): unknown;
