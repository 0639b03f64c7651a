import { once } from 'node:events';
import { connect } from 'node:net';
import { systemClock } from '../../../../app/clock.ts';
import { createLedger } from '../../../../app/spotify/ledger/ledger.ts';
import { openLedgerFile } from '../../../../app/spotify/ledger/ledger-file.ts';

/** A process that notes and sends requests until it is killed, and opens its ledger anew all the time. */
const [path = '', port] = process.argv.slice(2);
const connection = connect(Number(port), '127.0.0.1');

for (;;) {
	const file = openLedgerFile(path);
	const ledger = createLedger({ file, clock: systemClock });
	for (let count = 0; count < 5; count += 1) {
		ledger.note('player', 'command');
		connection.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
		await once(connection, 'data');
	}
	file.close();
}
