// A child of the upgrade test: opens an old data file as the program does, says when it begins and when it has, and waits
// to be killed. Asked to, it kills itself in the middle of a step, a moment that nobody outside can hit for sure.
import type Database from 'better-sqlite3'
import { openDatabase } from '../../src-main/storage/base/open-database.ts'
import { latest, migrations } from './palace-files.ts'

const [file = '', killing = ''] = process.argv.slice(2)

const killed = {
  number: latest + 1,
  name: 'killed',
  run: (raw: Database.Database) => {
    raw.exec('UPDATE worker SET note = note || 1; UPDATE audit_entry SET payload_sealed = NULL')
    process.kill(process.pid, 'SIGKILL')
  },
}

if (import.meta.main) {
  process.stdout.write('begin\n')
  openDatabase(file, migrations, killing === '' ? undefined : [killed])
  process.stdout.write('done\n')
  setInterval(() => {}, 60_000)
}
