/**
 * What guessers try first, from the lists that leaks have made public: whole passwords, and words
 * that are no better with a year or an exclamation mark behind them (see rules.ts).
 */
const list = `
password passwort passw0rd p@ssword p@ssw0rd pa55word pa$$word passwords passcode motdepasse contraseña
contrasena senha parola wachtwoord salasana lösenord losenord haslo hasło heslo jelszo
qwerty qwertyuiop qwertyui qwertz qwertzuiop azerty azertyuiop asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm
qazwsx qazwsxedc wsxedc rfvtgb 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t
1q2w3e4r5t6y zaq12wsx zaq1zaq1 zaq1xsw2 asdf1234 asdfasdf qwer1234 qweasdzxc qweasd qwerasdf poiuytrewq
abc123 abcd1234 abc12345 a1b2c3d4 a1b2c3 aa123456 a123456789 a12345678 abcdef abcdefg abcdefgh
letmein welcome welcome1 login admin administrator root toor guest user master superuser changeme
default secret access internet computer windows microsoft apple android samsung google facebook
youtube twitter instagram whatsapp linkedin amazon netflix spotify gmail hotmail yahoo outlook
iloveyou iloveu loveyou ilovey0u lovely lover lovers loveme love sweetheart sweetie honey darling
babygirl babyboy baby angel angels princess prince queen king beautiful gorgeous forever kisses
sunshine sunflower flower flowers rainbow butterfly summer winter spring autumn january february
march april june july august september october november december monday tuesday wednesday
thursday friday saturday sunday morning midnight
monkey dragon tiger lion eagle falcon phoenix panther jaguar cheetah dolphin elephant giraffe
kitten kitty puppy doggie horse horses rabbit bunny turtle penguin shadow shadows wolf wolves bear
football baseball basketball soccer hockey tennis cricket rugby golf golfer boxing wrestling
liverpool chelsea arsenal everton manchester manutd barcelona realmadrid juventus milan bayern
yankees lakers cowboys steelers patriots packers raiders broncos eagles ravens redsox
superman batman spiderman ironman wolverine deadpool joker harley starwars startrek jedi yoda
vader skywalker matrix neo trinity gandalf frodo hobbit legolas aragorn hogwarts harrypotter
voldemort hermione pokemon pikachu charizard mario luigi zelda sonic minecraft fortnite roblox
warcraft starcraft counterstrike callofduty playstation nintendo
michael jennifer jessica ashley daniel andrew joshua matthew anthony thomas robert william david
richard charles george james john joseph christopher nicholas jonathan alexander benjamin samuel
jordan justin brandon taylor tyler austin hunter ranger cooper maggie ginger buster bailey charlie
max rocky molly lucky sophie daisy oliver oscar toby sam simon peter paul mark steven stephen kevin
brian edward patrick martin amanda nicole michelle melissa stephanie elizabeth samantha sarah
rachel rebecca laura maria andrea natalie victoria veronica patricia barbara linda susan karen
chocolate cookie cookies cheese pepper banana orange cherry strawberry peaches apples coffee
pizza burger candy sugar vanilla
diamond diamonds silver golden gold crystal emerald ruby sapphire platinum
freedom america american england ireland scotland london paris berlin france germany india
pakistan indonesia mexico brazil canada australia chicago dallas texas california
mustang corvette camaro ferrari porsche mercedes toyota honda yamaha harleydavidson
computer1 hello helloworld hellohello hi hey goodbye thankyou please nothing whatever something
anything everything nobody somebody test testing tester testtest test1234 sample example demo
trustno1 trustnoone fuckyou fuckoff asshole bitch pussy sexy hottie blink182 slipknot metallica
nirvana beatles eminem rockstar guitar music dancer dancing
jesus jesuschrist godisgood heaven blessed blessing faith grace church christ bible
killer assassin ninja samurai warrior soldier hunter1 hunter2 sniper cowboy pirate viking
hannah11 jordan23 michael1 charlie1 cheyenne sebastian maverick thunder lightning storm blizzard
galaxy universe planet moonlight starlight stars cosmos
success winner champion victory legend hero power energy money dollar million million2 lottery
newspaper newsroom journalist reporter editor writer moderator reader headline breaking news galley
correcthorsebatterystaple correct-horse-battery-staple letmein123 opensesame iamgod iamtheking
asdfjkl asdfjkl; dontforget forgetit forgot remember letmeinnow whoami unknown temp temporary
company business office work service support manager system server network database backup
student teacher school college university class2024 class2025 class2026
0123456789 9876543210 987654321 87654321 12344321 11223344 12121212 69696969 10203040 19841984
31415926 314159265 147258369 147852369 159357456 789456123 741852963 963852741 852456789 112233445566
123454321 1234qwer 1234abcd 123qweasd 123qweasdzxc 123abc123 pass1234 pass123 pass word1234
`;

export const commonPasswords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean));
