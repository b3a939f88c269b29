import { listenersOf, listening, type Receiver } from './receiver.ts';

/** Libraries whose events come from a network connection. */
export const sockets: readonly Receiver[] = [
	{
		package: 'ws',
		callbacks: [
			{
				names: listenersOf('WebSocket'),
				events: ['message', 'ping', 'pong'],
				fate: 'overlapping',
				source: 'https://github.com/websockets/ws/blob/master/doc/ws.md#event-message',
			},
			{
				names: listenersOf('WebSocket', 'WebSocketServer', 'Server'),
				events: ['connection', 'listening', 'open', 'close', 'error', 'upgrade'],
				fate: 'ignored',
				atOnce: listening,
				source: 'https://github.com/websockets/ws/blob/master/doc/ws.md#event-connection',
			},
		],
	},
	{
		package: 'socket.io',
		callbacks: [
			{
				names: listenersOf('Server', 'Namespace'),
				events: ['connection', 'connect'],
				fate: 'ignored',
				atOnce: listening,
				source: 'https://socket.io/docs/v4/server-instance/#connection',
			},
			{
				names: listenersOf('Socket'),
				fate: 'overlapping',
				source: 'https://socket.io/docs/v4/listening-to-events/',
			},
		],
		sends: [
			{
				names: ['Socket.emit', 'Server.emit', 'Namespace.emit', 'BroadcastOperator.emit'],
				source: 'https://socket.io/docs/v4/emitting-events/',
			},
		],
	},
];
