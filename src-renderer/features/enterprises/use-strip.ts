// The strip's selection, the keys that move and set it, and the commands behind them.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from 'react'
import type { RosterAnswer, RosterTeam, ShiftChoice } from '../../../src-main/contract/roster-days.ts'
import { weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { dayOffKey } from '../../../src-main/domain/enterprises/shift-choices.ts'
import { isTyping } from '../../lib/keyboard.ts'
import type { SwapOffer } from './day-chooser.tsx'
import { useRestoreTeamDays, useSetTeamDays, useSwapTeamDays } from './queries.ts'
import { blockOf, type Cell, movedSelection, type Selection, selectionOf } from './strip-cells.ts'

export interface Chosen {
  readonly teams: readonly RosterTeam[]
  readonly from: string
  readonly to: string
  readonly isChanged: boolean
}

export interface Strip {
  readonly selection: Selection
  readonly chosen: Chosen
  readonly isChooserOpen: boolean
  readonly closeChooser: () => void
  readonly set: (shifts: readonly Shift[], note: string) => void
  readonly restore: () => void
  readonly swap: (swap: SwapOffer) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerOver: (event: PointerEvent) => void
}

// long: one selection: what keys, pointer and chooser do to it
export function useStrip(
  enterpriseId: string,
  roster: RosterAnswer,
  frame: RefObject<HTMLElement | null>,
  mayPlan: boolean,
): Strip {
  const [selection, setSelection] = useState<Selection>(selectionOf({ row: 0, column: 0 }))
  const [isDragging, setIsDragging] = useState(false)
  const [isChooserOpen, setIsChooserOpen] = useState(false)
  const chosen = chosenOf(roster, selection)
  const commands = { set: useSetTeamDays(), restore: useRestoreTeamDays(), swap: useSwapTeamDays() }

  const closeChooser = () => {
    setIsChooserOpen(false)
    focusCell(frame.current, selection.at)
  }
  const range = () => ({
    enterpriseId,
    teamIds: chosen.teams.map((team) => team.teamId),
    from: chosen.from,
    to: chosen.to,
  })
  const set = (shifts: readonly Shift[], note: string) => {
    commands.set.mutate({ ...range(), shifts: [...shifts], note })
    closeChooser()
  }
  const restore = () => {
    commands.restore.mutate(range())
    closeChooser()
  }
  const swap = ({ teamId, otherTeamId }: SwapOffer) => {
    commands.swap.mutate({ enterpriseId, teamId, otherTeamId, from: chosen.from, to: chosen.to })
    closeChooser()
  }

  const actOn = (event: KeyboardEvent) => {
    const act = actOfKey(event.key, roster.choices)
    if (act === null) return
    event.preventDefault()
    if (act === 'open') setIsChooserOpen(true)
    else if (act === 'restore') restore()
    else set(act, '')
  }
  // What is typed into the open chooser comes by here too, though it stands elsewhere on the page
  const onKeyDown = (event: KeyboardEvent) => {
    if (isChooserOpen && event.key === 'Escape') return closeChooser()
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    if (isChooserOpen) {
      if (event.key !== 'Enter' && event.key !== ' ') actOn(event)
      return
    }
    if (cellAt(event.target) === null) return
    const moved = movedSelection(selection, event.key, event.shiftKey, sizeOf(roster))
    if (moved !== null) {
      event.preventDefault()
      setSelection(moved)
      return focusCell(frame.current, moved.at)
    }
    if (mayPlan) actOn(event)
  }
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellAt(event.target)
    if (cell === null || event.button !== 0) return
    setSelection(event.shiftKey ? { ...selection, at: cell } : selectionOf(cell))
    setIsDragging(true)
  }
  const onPointerOver = (event: PointerEvent) => {
    const cell = cellAt(event.target)
    if (isDragging && cell !== null) setSelection({ ...selection, at: cell })
  }
  useEffect(() => {
    if (!isDragging) return
    const letGo = () => {
      setIsDragging(false)
      if (mayPlan) setIsChooserOpen(true)
    }
    window.addEventListener('pointerup', letGo)
    return () => window.removeEventListener('pointerup', letGo)
  }, [isDragging, mayPlan])

  const handlers = { onKeyDown, onPointerDown, onPointerOver }
  return { selection, chosen, isChooserOpen, closeChooser, set, restore, swap, ...handlers }
}

/** 'open' the chooser, 'restore' the rotation, or the shifts that a letter sets. */
function actOfKey(
  key: string,
  choices: readonly ShiftChoice[],
): 'open' | 'restore' | readonly Shift[] | null {
  if (key === 'Enter' || key === ' ') return 'open'
  if (key === 'Delete' || key === 'Backspace') return 'restore'
  const letter = key.toLowerCase()
  if (letter === dayOffKey) return []
  const choice = choices.find((one) => one.key === letter)
  if (choice === undefined) return null
  const { name, startMinute, endMinute } = choice
  return [{ name, startMinute, endMinute }]
}

function chosenOf({ teams, dates }: RosterAnswer, selection: Selection): Chosen {
  const block = blockOf(selection)
  const chosen = teams.slice(block.firstRow, block.lastRow + 1)
  const isChanged = chosen.some((team) =>
    team.days.slice(block.firstColumn, block.lastColumn + 1).some((day) => day.source !== null),
  )
  const from = dates[block.firstColumn]?.date ?? ''
  return { teams: chosen, from, to: dates[block.lastColumn]?.date ?? from, isChanged }
}

function sizeOf({ teams, dates }: RosterAnswer) {
  const first = dates[0]
  return {
    rows: teams.length,
    columns: dates.length,
    firstWeekday: first === undefined ? 1 : weekdayOf(first.date),
  }
}

function cellAt(target: EventTarget): Cell | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (found === null) return null
  return { row: Number(found.dataset.row), column: Number(found.dataset.column) }
}

function focusCell(frame: HTMLElement | null, { row, column }: Cell): void {
  frame?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus()
}
