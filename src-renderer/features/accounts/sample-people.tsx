// The sample palace's people with their jobs; choosing one fills in the login form.
import { type Role, roleLabels } from '../../../src-main/contract/people.ts'

export interface SamplePerson {
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly password: string
}

export interface SamplePeopleProps {
  readonly people: readonly SamplePerson[]
  readonly chosen: string
  readonly onChoose: (person: { readonly username: string; readonly password: string }) => void
}

/** What each of them does all day; the role's own word where the account is not in this list. */
const jobs: Readonly<Record<string, string>> = {
  admin: '管理账号、日历和参数',
  planner: '开班、排课、管名册',
  trainer: '今晚点名，看自己的班',
  manager: '看全部，拨付补贴',
  clerk: '录入补贴申领',
  reviewer: '初审补贴申领',
  approver: '终审补贴申领',
}

export function SamplePeople({ people, chosen, onChoose }: SamplePeopleProps) {
  return (
    <>
      <p className="sample-note" id="sample-people">
        点一个人填好用户名和密码，再按登录：
      </p>
      <ul className="sample-people" aria-labelledby="sample-people">
        {people.map(({ username, displayName, role, password }) => (
          <li key={username}>
            <button
              type="button"
              aria-pressed={username === chosen}
              onClick={() => onChoose({ username, password })}
            >
              <span className="avatar" aria-hidden="true">
                {displayName.slice(0, 1)}
              </span>
              <span>
                {displayName}
                <small>
                  {username} · {jobs[username] ?? roleLabels[role]}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
