// accounts: what each procedure runs, and how it is named in the audit trail. Secrets never enter a payload.
import { accounts as contract } from '../../contract/accounts.ts'
import { act } from '../../procedures/act.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { stream } from '../../procedures/stream.ts'
import { isEmptyHouse } from '../../storage/accounts/accounts-store.ts'
import { listAudit, verifyAudit } from '../../storage/base/audit-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { houseState } from './house-state.ts'
import { drawRecoveryCode, prepareSetUp, setUp } from './set-up.ts'
import { prepareRecover, prepareSignIn, prepareUnlock, recover, signIn, startSession } from './sign-in.ts'
import {
  changePassword,
  createAccount,
  endSessions,
  listStaff,
  prepareChange,
  prepareCreate,
  prepareReset,
  resetPassword,
  updateStaff,
} from './staff.ts'
import { undo, undoable } from './undo.ts'
import { watchChanges } from './watch-changes.ts'

const ok = { ok: true as const }

export const accounts = {
  state: query(contract.state, houseState),
  drawRecoveryCode: act(contract.drawRecoveryCode, drawRecoveryCode),
  setUp: command(contract.setUp, {
    prepare: prepareSetUp,
    run: setUp,
    says: ({ palaceName }) => `建立${palaceName}`,
    isFinal: true,
    payload: ({ palaceName, username }) => ({ palaceName, username }),
    actor: (account) => account,
    after: (account, context) => {
      context.core.sessions.forgetRecoveryDraft(context.connection)
      startSession(account, context)
    },
  }),
  openSample: act(contract.openSample, async (_db, { today }, { core }) => {
    await core.house.openSample(today)
    return { palaceName: palaceSettingsOf(core.house.db).palaceName }
  }),
  leaveSample: act(contract.leaveSample, (_db, _input, { core }) => {
    core.house.leaveSample()
    return { phase: isEmptyHouse(core.house.db) ? ('empty' as const) : ('ready' as const) }
  }),
  signIn: command(contract.signIn, {
    prepare: prepareSignIn,
    run: signIn,
    says: () => '登录',
    isFinal: true,
    payload: ({ username }) => ({ username }),
    actor: (account) => account,
    after: startSession,
  }),
  signOut: command(contract.signOut, {
    run: () => ok,
    says: () => '退出登录',
    isFinal: true,
    after: (_output, { core, connection }) => core.sessions.signOut(connection),
  }),
  lock: act(contract.lock, (_db, _input, { core, connection }) => {
    core.sessions.lock(connection)
    return ok
  }),
  unlock: command(contract.unlock, {
    prepare: prepareUnlock,
    run: signIn,
    says: () => '解锁',
    isFinal: true,
    payload: () => null,
    actor: (account) => account,
    after: startSession,
  }),
  recover: command(contract.recover, {
    prepare: prepareRecover,
    run: recover,
    says: ({ username }) => `用恢复码重设 ${username} 的密码`,
    isFinal: true,
    payload: ({ username }) => ({ username }),
    actor: (account) => account,
    after: startSession,
  }),
  changePassword: command(contract.changePassword, {
    prepare: prepareChange,
    run: changePassword,
    says: () => '修改自己的密码',
    isFinal: true,
    payload: () => null,
  }),
  list: query(contract.list, listStaff),
  create: command(contract.create, {
    prepare: prepareCreate,
    run: createAccount,
    says: ({ displayName }) => `新建账号 ${displayName}`,
    isFinal: true,
    payload: ({ password: _password, ...details }) => details,
  }),
  update: command(contract.update, {
    run: updateStaff,
    says: ({ displayName }) => `修改账号 ${displayName}`,
    isFinal: true,
    after: endSessions,
  }),
  resetPassword: command(contract.resetPassword, {
    prepare: prepareReset,
    run: resetPassword,
    says: () => '重设账号密码',
    isFinal: true,
    payload: ({ id }) => ({ id }),
    after: ({ id }, { core, account }) => {
      if (id !== account.id) core.sessions.endAccount(id)
    },
  }),
  audit: query(contract.audit, (db, { search, page, pageSize }) => listAudit(db, search, page, pageSize)),
  verifyAudit: query(contract.verifyAudit, verifyAudit),
  undoable: query(contract.undoable, undoable),
  undo: command(contract.undo, {
    run: undo,
    says: (_input, { sentence }) => `撤销：${sentence}`,
    isFinal: true,
  }),
  watch: stream(contract.watch, (_input, context, signal) => watchChanges(context, signal)),
}
