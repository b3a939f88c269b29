import type { Receiver } from './receiver.ts';

/** Members of an event that do nothing, or are gone, once the listener returned. */
export const eventMembers = [
	'preventDefault',
	'stopPropagation',
	'stopImmediatePropagation',
	'returnValue',
	'currentTarget',
	'clipboardData',
	'dataTransfer',
	'respondWith',
	'waitUntil',
];

const targets = [
	'Window.addEventListener',
	'Document.addEventListener',
	'Element.addEventListener',
	'HTMLElement.addEventListener',
	'addEventListener',
];

/** Events that the browser dispatches; those of a program's own are dispatched in the middle of its code. */
const userEvents = [
	...['click', 'dblclick', 'auxclick', 'contextmenu', 'wheel', 'scroll', 'resize'],
	...['mousedown', 'mouseup', 'mousemove', 'mouseenter', 'mouseleave', 'mouseover', 'mouseout'],
	...['pointerdown', 'pointerup', 'pointermove', 'pointerenter', 'pointerleave', 'pointercancel'],
	...['touchstart', 'touchend', 'touchmove', 'touchcancel', 'keydown', 'keyup', 'keypress'],
	...['beforeinput', 'input', 'change', 'submit', 'reset', 'invalid', 'select'],
	...['focus', 'blur', 'focusin', 'focusout', 'copy', 'cut', 'paste'],
	...['drag', 'dragstart', 'dragend', 'dragenter', 'dragleave', 'dragover', 'drop'],
	...['transitionend', 'animationend', 'load', 'error', 'DOMContentLoaded', 'readystatechange'],
	...[
		'visibilitychange',
		'hashchange',
		'popstate',
		'online',
		'offline',
		'storage',
		'languagechange',
	],
];

/** Browsers, as the compiler's own libraries declare them. */
export const dom: Receiver = {
	package: 'typescript',
	callbacks: [
		{
			names: ['setTimeout'],
			position: 0,
			fate: 'ignored',
			putsOff: { delay: 1 },
			source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers',
		},
		{
			names: ['setInterval'],
			position: 0,
			fate: 'overlapping',
			putsOff: { delay: 1 },
			source: 'https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers',
		},
		{
			names: ['queueMicrotask'],
			fate: 'ignored',
			isQueued: true,
			putsOff: {},
			source: 'https://developer.mozilla.org/docs/Web/API/Window/queueMicrotask',
		},
		{
			names: ['requestIdleCallback', 'Window.requestIdleCallback'],
			fate: 'ignored',
			source: 'https://developer.mozilla.org/docs/Web/API/Window/requestIdleCallback',
		},
		{
			names: ['requestAnimationFrame', 'Window.requestAnimationFrame'],
			fate: 'ordered',
			isLater: true,
			reason: 'what it draws has to be there before the next paint',
			source: 'https://developer.mozilla.org/docs/Web/API/Window/requestAnimationFrame',
		},
		{
			names: targets,
			events: ['beforeunload', 'unload', 'pagehide'],
			fate: 'cut-off',
			reason: 'the page is gone as soon as the listener returned',
			source: 'https://developer.mozilla.org/docs/Web/API/Window/beforeunload_event',
		},
		{
			names: targets,
			events: userEvents,
			fate: 'ignored',
			atOnce: eventMembers,
			source: 'https://developer.mozilla.org/docs/Web/API/EventTarget/addEventListener',
		},
		{
			names: ['EventTarget.addEventListener'],
			fate: 'ordered',
			isLater: true,
			reason: '`dispatchEvent` calls its listeners one after the other, and goes on at once',
			source: 'https://developer.mozilla.org/docs/Web/API/EventTarget/dispatchEvent',
		},
		{
			names: ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver'],
			fate: 'overlapping',
			source: 'https://developer.mozilla.org/docs/Web/API/MutationObserver/MutationObserver',
		},
		{
			names: ['*.forEach'],
			fate: 'ordered',
			reason: '`forEach` goes on at once',
			source: 'https://tc39.es/ecma262/#sec-map.prototype.foreach',
		},
	],
};
