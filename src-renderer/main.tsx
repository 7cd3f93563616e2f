// The renderer's entry: one root, the same through both doors.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from './app/root.tsx'
import './app/global.css'
import './app/records.css'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no place for the screens')
createRoot(place).render(
  <StrictMode>
    <Root />
  </StrictMode>,
)
